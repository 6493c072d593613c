-- What the server notes about itself.

CREATE TABLE house_note (
    name    TEXT PRIMARY KEY,
    content TEXT NOT NULL
);
