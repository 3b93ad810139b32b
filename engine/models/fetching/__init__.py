"""Files fetched from the network: resumed after anything, checked while they arrive.

Start at ``fetch.py``. Nothing here knows models or the catalogue: it turns addresses
into one whole, checked file, or says in words why not.
"""
