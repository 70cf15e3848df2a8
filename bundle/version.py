"""``python -m bundle.version``: the version, which stands in pyproject.toml and nowhere else."""

from importlib.metadata import version

if __name__ == "__main__":
    print(version("fusion-desk"))  # noqa: T201 - what it is for
