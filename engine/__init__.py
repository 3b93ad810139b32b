"""On-device intelligence: no Qt, no database, never the database key."""
