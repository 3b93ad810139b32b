"""Models on this disk: each file once, under its SHA-256, and nothing half-written.

``<root>/blobs/<sha256>`` holds contents; ``<root>/installed/<id>@<version>/`` is one
model, its ``manifest.json`` beside its files, which are links to the blobs; downloads
under way lie in ``<root>/partial``. A model is here when its folder has a manifest that
can be read and files of the sizes it tells. Reading never writes. Start at ``store.py``.
"""
