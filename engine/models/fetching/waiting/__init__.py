"""What stops a download, what failed, and when it is tried again."""
