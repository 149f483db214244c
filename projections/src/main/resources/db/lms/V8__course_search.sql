-- The catalogue: courses by words of their code, title and description, by every filter, in three orders.

alter table lms.course
    add column title_folded text,
    add column code_words text,
    add column text_words text,
    add column self_enrollment boolean,
    add column enroll_from timestamptz,
    add column enroll_until timestamptz;

comment on column lms.course.title_folded is 'title as it is compared, in lower case and without outer blanks';
comment on column lms.course.code_words is 'The words of the code, without regard to case and accents, with blanks between them';
comment on column lms.course.text_words is 'The words of title and description, without regard to case and accents, each once, with blanks between them';
comment on column lms.course.self_enrollment is 'Whether learners may enrol themselves, as settings say';
comment on column lms.course.enroll_from is 'From when learners may enrol themselves, as settings say; null: at any time';
comment on column lms.course.enroll_until is 'Until when learners may enrol themselves, exclusive, as settings say; null: without end';

-- What was there already, nearly as a replay would make it.

update lms.course
set title_folded = lower(normalize(btrim(title), nfkc)),
    code_words = btrim(regexp_replace(lower(code), '\W+', ' ', 'g')),
    text_words = btrim(regexp_replace(lower(regexp_replace(concat_ws(' ', title, description), '<[^>]*>|&#?\w+;', ' ', 'g')), '\W+', ' ', 'g')),
    self_enrollment = coalesce((settings ->> 'selfEnrollment')::boolean, false),
    enroll_from = (settings ->> 'enrollFrom')::timestamptz,
    enroll_until = (settings ->> 'enrollUntil')::timestamptz;

-- Each word stands behind its tenant, whose last twelve digits are random, so that the index of one tenant's words is not
-- longer for the words of others.
alter table lms.course add column search tsvector generated always as (array_to_tsvector(string_to_array(
    right(tenant_id::text, 12) || ':' || replace(btrim(coalesce(code_words, '') || ' ' || coalesce(text_words, '')),
        ' ', ' ' || right(tenant_id::text, 12) || ':'), ' '))) stored;

comment on column lms.course.search is 'code_words and text_words for lms.courses_with';

-- Courses change rarely: what waits to be entered into the index would cost every search.
create index course_by_words on lms.course using gin (search) with (fastupdate = off);

-- Row-level security lets only leakproof operators near an index, and @@ is none. So this function looks as the owner,
-- who is not held by row-level security, at the one tenant that the transaction names.
-- It is planned for the very words: as a mere parameter they would be taken for frequent ones.
create function lms.courses_with(words text) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog rows 100
as $$
declare
    tenant_id text := current_setting('annals.tenant_id');
    each_begins text := (
        select string_agg(quote_literal(right(tenant_id, 12) || ':' || word) || ':*', ' & ')
        from unnest(string_to_array(words, ' ')) as word);
begin
    return query execute
        'select course.id from lms.course where course.tenant_id = $1 and course.search @@ $2'
        using tenant_id::uuid, each_begins::tsquery;
end
$$;

comment on function lms.courses_with(text) is
    'The courses of the tenant whose code, title or description has, for each of the words, one that begins with it';

revoke all on function lms.courses_with(text) from public;

create index course_by_folded_title on lms.course (tenant_id, title_folded, id);
create index course_by_status_and_title on lms.course (tenant_id, status, title_folded, id);
create index course_by_publishing on lms.course (tenant_id, published_at, id) where published_at is not null;
create index course_by_category on lms.course (tenant_id, category, title_folded, id);
create index course_by_difficulty on lms.course (tenant_id, difficulty_level, title_folded, id);
create index course_by_start on lms.course (tenant_id, starts_on, id);
create index course_open on lms.course (tenant_id, title_folded, id) where self_enrollment;
