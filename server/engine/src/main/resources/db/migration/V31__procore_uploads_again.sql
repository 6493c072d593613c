-- An upload makes as many images as are asked for.
ALTER TABLE procore_upload DROP COLUMN used;
