CREATE TABLE imagemonkey_label (
    position INTEGER PRIMARY KEY,
    name     TEXT NOT NULL UNIQUE
);

-- Those of September 2017. No call adds any.
INSERT INTO imagemonkey_label (name) VALUES
    ('banana'), ('orange'), ('apple'), ('TV'), ('smartphone'), ('cat'), ('dog'), ('cup'), ('glass'), ('spoon'),
    ('egg'), ('tennis ball'), ('bullet'), ('car'), ('tree');

CREATE TABLE imagemonkey_donation (
    sequence     INTEGER PRIMARY KEY, -- the order they came in
    id           TEXT NOT NULL UNIQUE,
    picture_id   TEXT NOT NULL REFERENCES picture (id),
    label        TEXT NOT NULL REFERENCES imagemonkey_label (name),
    num_yes      INTEGER NOT NULL,
    num_no       INTEGER NOT NULL,
    average_hash TEXT NOT NULL
);

CREATE INDEX imagemonkey_donation_label ON imagemonkey_donation (label, sequence);
CREATE INDEX imagemonkey_donation_hash ON imagemonkey_donation (average_hash);

CREATE TABLE imagemonkey_report (
    sequence    INTEGER PRIMARY KEY,
    donation_id TEXT NOT NULL REFERENCES imagemonkey_donation (id),
    reason      TEXT NOT NULL,
    reported_at BIGINT NOT NULL
);
