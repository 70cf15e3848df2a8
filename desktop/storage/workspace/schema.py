"""The tables of a workspace.

An entity is kept whole as JSON in ``body`` and read only when it is needed; the columns beside it are what lists show
and searches look through. Bodies have tables of their own, so that a list does not read through them. A field more or
less in a domain value is a new version: an older program would refuse the body (:mod:`desktop.domain.workspace.plain`).
"""

from __future__ import annotations

from functools import partial

from desktop.storage.database import Schema, run_statements

VERSION_1 = """
CREATE TABLE info (only INTEGER PRIMARY KEY CHECK (only = 1), body TEXT NOT NULL);
CREATE TABLE activity (
    id TEXT PRIMARY KEY,
    created TEXT NOT NULL,
    search TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE TABLE material (
    id TEXT PRIMARY KEY,
    activity_id TEXT NOT NULL REFERENCES activity (id),
    created TEXT NOT NULL,
    name TEXT NOT NULL,
    model_id TEXT NOT NULL,
    state TEXT NOT NULL,
    state_since TEXT,
    picture TEXT,
    picture_suffix TEXT,
    picture_length INTEGER,
    faces INTEGER NOT NULL,
    rights_open INTEGER NOT NULL,
    consent_until TEXT,
    search TEXT NOT NULL
);
CREATE INDEX material_by_activity ON material (activity_id);
CREATE TABLE material_body (
    id TEXT PRIMARY KEY REFERENCES material (id) ON DELETE CASCADE,
    body TEXT NOT NULL
);
CREATE TABLE file_use (
    material_id TEXT NOT NULL REFERENCES material (id) ON DELETE CASCADE,
    sha256 TEXT NOT NULL,
    suffix TEXT NOT NULL,
    length INTEGER NOT NULL,
    PRIMARY KEY (material_id, sha256, suffix)
) WITHOUT ROWID;
CREATE INDEX file_use_by_file ON file_use (sha256, suffix);
"""

SCHEMA = Schema("workspace", int.from_bytes(b"FDws"), (partial(run_statements, VERSION_1),))

DATABASE_NAME = "workspace.db"
FILES_NAME = "files"
LOCK_NAME = "workspace.lock"
