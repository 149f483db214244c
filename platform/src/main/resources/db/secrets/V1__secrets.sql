-- What is secret: the keys of persons, how users prove who they are, and the keys that tokens are signed with.
-- No event, no read model and no role of analysts ever sees any of it.

comment on schema secrets is 'Keys and credentials. Nothing here can be rebuilt from events: back it up, apart from the events, and the master key apart from both.';

create table secrets.master_key_check (
    the_only    boolean not null default true,
    fingerprint bytea   not null,
    constraint master_key_check_the_only primary key (the_only),
    constraint master_key_check_is_one check (the_only)
);

comment on table secrets.master_key_check is 'One row, by which a start with another master key is noticed.';
comment on column secrets.master_key_check.the_only is 'Always true.';
comment on column secrets.master_key_check.fingerprint is 'Derived from the master key, which cannot be told from it.';

-- An erased person keeps the row, without the key: the primary key then refuses a new one, whoever asks at the same moment.
create table secrets.person_key (
    person_id   uuid        not null,
    ordinal     bigint      generated always as identity,
    wrapped_key bytea,
    created_at  timestamptz not null default now(),
    erased_at   timestamptz,
    constraint person_key_person primary key (person_id),
    constraint person_key_ordinal unique (ordinal),
    constraint person_key_or_erased check ((wrapped_key is null) = (erased_at is not null))
) with (
    -- An erased key is a dead row until it is vacuumed, so one is enough to have the table vacuumed within a minute.
    autovacuum_vacuum_threshold = 0,
    autovacuum_vacuum_scale_factor = 0
);

comment on table secrets.person_key is 'The key under which the personal values of a person''s events are encrypted.';
comment on column secrets.person_key.person_id is 'The user.';
comment on column secrets.person_key.ordinal is 'Order of creation, in which a replay needs the keys again.';
comment on column secrets.person_key.wrapped_key is 'The AES-256 key, sealed under the master key for this person; null once the person is erased.';
comment on column secrets.person_key.created_at is 'When the key was made.';
comment on column secrets.person_key.erased_at is 'When the person was erased; null until then.';

create table secrets.credential (
    user_id       uuid        not null,
    tenant_id     uuid        not null,
    password_hash text        not null,
    set_at        timestamptz not null,
    constraint credential_user primary key (user_id)
);

comment on table secrets.credential is 'Passwords.';
comment on column secrets.credential.user_id is 'The user.';
comment on column secrets.credential.tenant_id is 'The tenant of the user.';
comment on column secrets.credential.password_hash is 'Argon2id, with its parameters and salt.';
comment on column secrets.credential.set_at is 'When this password was set.';

create table secrets.refresh_token (
    token_hash bytea       not null,
    family     uuid        not null,
    user_id    uuid        not null,
    tenant_id  uuid        not null,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    revoked_at timestamptz,
    constraint refresh_token_hash primary key (token_hash)
);

create index refresh_token_of_family on secrets.refresh_token (family);
create index refresh_token_of_user on secrets.refresh_token (user_id);

comment on table secrets.refresh_token is 'Tokens by which a session gets its next access token. Each is good for one use.';
comment on column secrets.refresh_token.token_hash is 'SHA-256 of the token.';
comment on column secrets.refresh_token.family is 'The session: all tokens that follow from one login.';
comment on column secrets.refresh_token.user_id is 'The user.';
comment on column secrets.refresh_token.tenant_id is 'The tenant of the user.';
comment on column secrets.refresh_token.issued_at is 'When it was issued.';
comment on column secrets.refresh_token.expires_at is 'From when on it is worthless.';
comment on column secrets.refresh_token.used_at is 'When it was exchanged for its successor; a second use revokes the family.';
comment on column secrets.refresh_token.revoked_at is 'When the session was ended.';

create table secrets.signing_key (
    kid            text        not null,
    public_jwk     text        not null,
    sealed_private bytea       not null,
    created_at     timestamptz not null,
    constraint signing_key_kid primary key (kid)
);

create index signing_key_newest on secrets.signing_key (created_at desc);

comment on table secrets.signing_key is 'Keys that access tokens are signed with; all processes share them.';
comment on column secrets.signing_key.kid is 'Name of the key in the header of a token.';
comment on column secrets.signing_key.public_jwk is 'What verifies a signature, as a JSON Web Key.';
comment on column secrets.signing_key.sealed_private is 'The whole JSON Web Key, sealed under the master key.';
comment on column secrets.signing_key.created_at is 'When it was made; the newest one signs.';
