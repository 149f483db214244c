-- Comments on the schema secrets. Flyway runs this file again whenever it changes, after the versioned migrations.

comment on schema secrets is 'Keys and credentials. They cannot be rebuilt from events: back them up apart from the events, and the master key apart from both';

comment on table secrets.master_key_check is 'Identifies the master key of the schema, so that a start with another one is detected. Exactly one row';
comment on column secrets.master_key_check.the_only is 'Always true';
comment on column secrets.master_key_check.fingerprint is 'Derived from the master key, which cannot be computed from it';

comment on table secrets.person_key is 'Keys that encrypt the personal values in the events of each person. An erased person keeps the row without the key';
comment on column secrets.person_key.person_id is 'User';
comment on column secrets.person_key.ordinal is 'Order of creation, in which a replay reads the keys';
comment on column secrets.person_key.wrapped_key is 'AES-256 key, encrypted under the master key for this person; null: erased';
comment on column secrets.person_key.created_at is 'When the key was created';
comment on column secrets.person_key.erased_at is 'When the person was erased; null: not erased';

comment on table secrets.credential is 'Passwords of users';
comment on column secrets.credential.user_id is 'User';
comment on column secrets.credential.tenant_id is 'Tenant of the user';
comment on column secrets.credential.password_hash is 'Argon2id hash with its parameters and salt';
comment on column secrets.credential.set_at is 'When the password was set';

comment on table secrets.refresh_token is 'Refresh tokens of sessions. Each can be used once';
comment on column secrets.refresh_token.token_hash is 'SHA-256 hash of the token';
comment on column secrets.refresh_token.family is 'Session: all tokens that follow from one login';
comment on column secrets.refresh_token.user_id is 'User';
comment on column secrets.refresh_token.tenant_id is 'Tenant of the user';
comment on column secrets.refresh_token.issued_at is 'When the token was issued';
comment on column secrets.refresh_token.expires_at is 'When the token expires';
comment on column secrets.refresh_token.used_at is 'When the token was exchanged for the next one; null: not used. A second use revokes the session';
comment on column secrets.refresh_token.revoked_at is 'When the session was ended; null: not ended';

comment on table secrets.signing_key is 'Keys that sign access tokens, shared by all processes';
comment on column secrets.signing_key.kid is 'Id of the key in the header of a token';
comment on column secrets.signing_key.public_jwk is 'Public key, as a JSON Web Key';
comment on column secrets.signing_key.sealed_private is 'Complete JSON Web Key, encrypted under the master key';
comment on column secrets.signing_key.created_at is 'When the key was created; the latest key signs';

comment on table secrets.token_entry is 'Position of the projection erasure in the event store, committed together with the erasures. An older backup therefore contains an older position, and the erasures since then are repeated';
comment on column secrets.token_entry.processor_name is 'Name of the projection';
comment on column secrets.token_entry.segment is 'Segment of the projection; each processes a part of the aggregates';
comment on column secrets.token_entry.token is 'Position in the event store, as JSON';
comment on column secrets.token_entry.token_type is 'Type of the token';
comment on column secrets.token_entry.stored_at is 'When the token was stored, in ISO 8601';
comment on column secrets.token_entry.owner is 'Process that owns the segment';

comment on table secrets.dead_letter is 'Dead-letter queue: erasures that failed, until they are retried';
comment on column secrets.dead_letter.id is 'Primary key';
comment on column secrets.dead_letter.processing_group is 'Name of the projection';
comment on column secrets.dead_letter.sequence_identifier is 'Aggregate whose events are queued';
comment on column secrets.dead_letter.sequence_index is 'Position among the queued events of the aggregate';
comment on column secrets.dead_letter.message_type is 'Type of the message';
comment on column secrets.dead_letter.event_identifier is 'Id of the event';
comment on column secrets.dead_letter.occurred_at is 'When the event was recorded, in ISO 8601';
comment on column secrets.dead_letter.payload_type is 'Type of the event, such as UserErased';
comment on column secrets.dead_letter.payload_revision is 'Schema revision of the event';
comment on column secrets.dead_letter.payload is 'Event as it is stored in the event store, with personal data encrypted';
comment on column secrets.dead_letter.metadata is 'Metadata of the event, as in the event store';
comment on column secrets.dead_letter.aggregate_type is 'Type of the aggregate, such as User';
comment on column secrets.dead_letter.aggregate_identifier is 'Id of the aggregate';
comment on column secrets.dead_letter.sequence_number is 'Sequence number of the event in its aggregate, from 0';
comment on column secrets.dead_letter.token_type is 'Type of the token';
comment on column secrets.dead_letter.token is 'Position of the event in the event store, as JSON';
comment on column secrets.dead_letter.enqueued_at is 'When the event was queued, in ISO 8601';
comment on column secrets.dead_letter.last_touched is 'When the event was last retried, in ISO 8601';
comment on column secrets.dead_letter.processing_started is 'When the current retry started, in ISO 8601; null: none';
comment on column secrets.dead_letter.cause_type is 'Type of the failure; null: queued behind an earlier event';
comment on column secrets.dead_letter.cause_message is 'Description of the failure, without values of the event';
comment on column secrets.dead_letter.diagnostics is 'Additional information about the failure, as JSON';
