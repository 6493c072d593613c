-- An album takes its images along when it goes, those in the recycle bin too.
CREATE INDEX procore_photo_of_album ON procore_photo (album_id);
CREATE INDEX procore_photo_run_of_album ON procore_photo_run (album_id);
