CREATE INDEX livingdocs_import_started ON livingdocs_import (started_at);
