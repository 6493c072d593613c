-- Tables and columns by the provider's own words.
ALTER TABLE procore_person RENAME TO procore_user;
ALTER TABLE procore_member RENAME COLUMN person_id TO user_id;
ALTER TABLE procore_upload RENAME COLUMN person_id TO user_id;

ALTER TABLE procore_craft RENAME TO procore_trade;
ALTER TABLE procore_photo_craft RENAME TO procore_photo_trade;
ALTER TABLE procore_photo_trade RENAME COLUMN craft_id TO trade_id;

ALTER TABLE procore_place RENAME TO procore_location;
ALTER TABLE procore_photo RENAME COLUMN place_id TO location_id;

ALTER TABLE procore_day RENAME TO procore_daily_log_entry;
ALTER TABLE procore_photo RENAME COLUMN day_id TO daily_log_entry_id;

ALTER TABLE procore_remark RENAME TO procore_comment;
ALTER TABLE procore_comment RENAME COLUMN person_id TO user_id;

ALTER TABLE procore_number RENAME TO procore_id_sequence;
UPDATE procore_id_sequence SET kind = 'LOCATION' WHERE kind = 'PLACE';
UPDATE procore_id_sequence SET kind = 'DAILY_LOG_ENTRY' WHERE kind = 'DAY';
