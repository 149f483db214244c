#!/bin/bash
# Run by the Postgres image on its first start.
set -euo pipefail

psql --username "$POSTGRES_USER" --dbname postgres \
    --set owner_password="$ANNALS_DB_PASSWORD" \
    --set query_password="$ANNALS_QUERY_DB_PASSWORD" \
    --set analyst_password="$ANNALS_ANALYST_DB_PASSWORD" \
    --file /annals/roles.sql
