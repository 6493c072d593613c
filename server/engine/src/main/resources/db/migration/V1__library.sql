-- Pictures of all providers, and the secrets that were handed out.

CREATE TABLE picture (
    id         TEXT PRIMARY KEY,
    media_type TEXT NOT NULL,
    width      INTEGER,
    height     INTEGER,
    taken_at   TEXT, -- ISO 8601 with the camera's offset
    latitude   DOUBLE PRECISION,
    longitude  DOUBLE PRECISION,
    size       BIGINT NOT NULL,
    sha256     TEXT NOT NULL,
    added_at   BIGINT NOT NULL
);

CREATE INDEX picture_sha256 ON picture (sha256);

CREATE TABLE access_grant (
    provider      TEXT NOT NULL,
    scheme        TEXT NOT NULL,
    secret_sha256 TEXT NOT NULL,
    account       TEXT,
    client        TEXT,
    realm         TEXT,
    scopes        TEXT NOT NULL, -- separated by blanks
    PRIMARY KEY (provider, scheme, secret_sha256)
);
