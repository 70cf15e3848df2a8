"""Workers on other machines, by Dask's distributed scheduler (extra ``cluster``)."""
