"""The tables of a run.

What is filtered and sorted by has a column; the rest of a cell is JSON in ``body``. Photos, materials and settings are
written once, however many cells they are in. ``called``: charged calls of the cell that count against the budget;
``sent``: SHA-256 of the body and moment of the last one. ``likeness`` is remembered
of two pictures by their SHA-256, and could be measured again; ``version`` is that of the measure.
"""

from __future__ import annotations

from functools import partial

from desktop.storage.database import Schema, run_statements

VERSION_1 = """
CREATE TABLE run (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    begun TEXT NOT NULL,
    ended TEXT,
    plan TEXT NOT NULL,
    versions TEXT NOT NULL,
    spent INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE photo (id INTEGER PRIMARY KEY, name TEXT NOT NULL, body TEXT NOT NULL UNIQUE);
CREATE INDEX photo_by_name ON photo (name);
CREATE TABLE photo_tag (
    tag TEXT NOT NULL,
    photo_id INTEGER NOT NULL REFERENCES photo (id),
    PRIMARY KEY (tag, photo_id)
) WITHOUT ROWID;
CREATE TABLE material (id INTEGER PRIMARY KEY, name TEXT NOT NULL, body TEXT NOT NULL UNIQUE);
CREATE INDEX material_by_name ON material (name);
CREATE TABLE setting (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    paid INTEGER NOT NULL,
    body TEXT NOT NULL UNIQUE
);
CREATE TABLE cell (
    place INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    photo_id INTEGER NOT NULL REFERENCES photo (id),
    material_id INTEGER NOT NULL REFERENCES material (id),
    setting_id INTEGER NOT NULL REFERENCES setting (id),
    repeat INTEGER NOT NULL,
    expected TEXT NOT NULL,
    state TEXT NOT NULL,
    verdict TEXT,
    code TEXT,
    called INTEGER NOT NULL DEFAULT 0,
    body TEXT NOT NULL
);
CREATE INDEX cell_by_state ON cell (state, verdict);
CREATE INDEX cell_by_verdict ON cell (verdict);
CREATE INDEX cell_by_code ON cell (code) WHERE code IS NOT NULL;
CREATE INDEX cell_by_photo ON cell (photo_id);
CREATE INDEX cell_by_material ON cell (material_id);
CREATE INDEX cell_by_setting ON cell (setting_id);
CREATE TABLE figure_name (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE figure (
    place INTEGER NOT NULL REFERENCES cell (place),
    name_id INTEGER NOT NULL REFERENCES figure_name (id),
    value REAL NOT NULL,
    PRIMARY KEY (place, name_id)
) WITHOUT ROWID;
CREATE INDEX figure_by_value ON figure (name_id, value);
CREATE TABLE rating (
    key TEXT PRIMARY KEY,
    mark TEXT,
    stars INTEGER,
    tags TEXT NOT NULL,
    note TEXT NOT NULL
);
"""

VERSION_2 = """
ALTER TABLE cell ADD COLUMN sent TEXT NOT NULL DEFAULT '';
CREATE TABLE likeness (
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    version INTEGER NOT NULL,
    structure REAL NOT NULL,
    colour REAL NOT NULL,
    PRIMARY KEY (one, other)
) WITHOUT ROWID
"""

SCHEMA = Schema(
    "run",
    int.from_bytes(b"FDqa"),
    (partial(run_statements, VERSION_1), partial(run_statements, VERSION_2)),
)

DATABASE_NAME = "run.db"
FILES_NAME = "files"
LOCK_NAME = "run.lock"
