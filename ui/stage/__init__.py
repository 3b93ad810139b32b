"""The interviewer: painted portraits that listen, think and speak."""
