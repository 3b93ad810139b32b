"""What each worker process serves, and how the application speaks with it."""
