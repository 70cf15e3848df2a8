"""Use cases of the cloud (云端): keys to calls, photos to requests, replies to verified pictures. No HTTP here."""
