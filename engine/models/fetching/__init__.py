"""Files fetched from the network: resumed after anything, checked while they arrive.

Start at ``fetch.py``. Nothing here knows models or the catalogue: it turns addresses
into one whole, checked file, or says in words why not. The rooms, each below the one
before:

- ``download``: one download: which address, which segments over which connections.
- ``wire``: what is asked of servers, and what their answers are worth.
- ``partial``: what is here of a file, beside ``wire``: neither knows the other.
- ``waiting``: what ends a wait, and how often to try again.
"""
