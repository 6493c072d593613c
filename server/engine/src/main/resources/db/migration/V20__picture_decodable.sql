-- Whether the header says that the pixels can be decoded here; null for rows of before, which were not asked.

ALTER TABLE picture ADD COLUMN decodable BOOLEAN;
