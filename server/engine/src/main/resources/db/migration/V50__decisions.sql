-- What waits for somebody's decision, found without looking at what does not.

CREATE TABLE imagemonkey_locked_donation (
    donation_id TEXT PRIMARY KEY REFERENCES imagemonkey_donation (id),
    locked_at   BIGINT NOT NULL
);

CREATE INDEX imagemonkey_locked_donation_time ON imagemonkey_locked_donation (locked_at);

CREATE INDEX mapillary_blur_request_time ON mapillary_blur_request (requested_at);

CREATE INDEX monk_task_open ON monk_task (sequence) WHERE status IN ('NOT_STARTED', 'TODO', 'IN_PROGRESS', 'IN_REVIEW');
