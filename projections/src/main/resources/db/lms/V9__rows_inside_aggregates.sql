-- Rows inside an aggregate are identified by the aggregate's id and their own: a client may choose the same id in two of
-- them. A join on such an id compares the aggregate too.

alter table lms.unit add column course_id uuid;
alter table lms.content add column course_id uuid;
alter table lms.resource add column course_id uuid;
alter table lms.module_prerequisite add column course_id uuid;

-- Until now an id was used once.
update lms.unit set course_id = module.course_id from lms.module where module.id = unit.module_id;
update lms.content set course_id = unit.course_id from lms.unit where unit.id = content.unit_id;
update lms.resource set course_id = content.course_id from lms.content where content.id = resource.content_id;
update lms.module_prerequisite set course_id = module.course_id
from lms.module where module.id = module_prerequisite.module_id;

alter table lms.module drop constraint module_pkey, add primary key (course_id, id);
alter table lms.unit drop constraint unit_pkey, add primary key (course_id, id);
alter table lms.content drop constraint content_pkey, add primary key (course_id, id);
alter table lms.resource drop constraint resource_pkey, add primary key (course_id, id);
alter table lms.module_prerequisite drop constraint module_prerequisite_pkey, add primary key (course_id, id);
alter table lms.course_instructor drop constraint course_instructor_pkey, add primary key (course_id, id);
alter table lms.department drop constraint department_pkey, add primary key (org_id, id);
alter table lms.user_profile drop constraint user_profile_pkey, add primary key (user_id, id);
alter table lms.user_role drop constraint user_role_pkey, add primary key (user_id, id);

-- The primary keys begin with the same columns.
drop index lms.department_by_organization;
drop index lms.user_profile_by_user;
drop index lms.user_role_by_user;
drop index lms.course_instructor_by_course;

drop index lms.unit_by_module;
drop index lms.content_by_unit;
drop index lms.resource_by_content;
drop index lms.module_prerequisite_by_module;

create index unit_by_module on lms.unit (course_id, module_id, sequence_no);
create index content_by_unit on lms.content (course_id, unit_id, sequence_no);
create index resource_by_content on lms.resource (course_id, content_id, sequence_no);
create index module_prerequisite_by_module on lms.module_prerequisite (course_id, module_id);
