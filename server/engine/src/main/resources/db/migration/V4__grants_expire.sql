ALTER TABLE access_grant ADD COLUMN expires_at BIGINT; -- null for never
