-- Whoever refers to a picture is asked when one is deleted, and found by its picture when it is donated again.

CREATE INDEX imagemonkey_donation_picture ON imagemonkey_donation (picture_id);
CREATE INDEX livingdocs_medium_picture ON livingdocs_medium (picture_id);
