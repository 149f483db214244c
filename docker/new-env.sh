#!/bin/sh
# Prints a .env for docker compose with fresh random passwords: sh docker/new-env.sh > .env
set -eu

# Letters and digits only, because some of these become part of a URL.
password() {
    head -c 24 /dev/urandom | base64 | tr -d '+/=\n'
}

cat <<EOF
# Made by docker/new-env.sh; what each value is for stands in .env.example.
POSTGRES_PASSWORD=$(password)
ANNALS_DB_PASSWORD=$(password)
ANNALS_QUERY_DB_PASSWORD=$(password)
ANNALS_ANALYST_DB_PASSWORD=$(password)
ANNALS_MONGO_PASSWORD=$(password)
ANNALS_MASTER_KEY=$(head -c 32 /dev/urandom | base64 | tr -d '\n')
EOF
