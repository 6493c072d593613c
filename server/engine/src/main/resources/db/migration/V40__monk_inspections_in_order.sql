ALTER TABLE monk_inspection ADD COLUMN sequence INTEGER; -- the order they were opened in, by which lists are sorted
UPDATE monk_inspection SET sequence = rowid;
CREATE UNIQUE INDEX monk_inspection_sequence ON monk_inspection (sequence);
CREATE INDEX monk_inspection_creator ON monk_inspection (creator, sequence);
