-- What authors state about a section stands under its name, as in events and views.

update lms.assessment_version
set sections = (
    select jsonb_agg(jsonb_build_object('sectionId', item -> 'sectionId',
               'section', jsonb_build_object('title', item -> 'title', 'drawCount', item -> 'drawCount'),
               'questionIds', item -> 'questionIds') order by place)
    from jsonb_array_elements(sections) with ordinality as of (item, place))
where sections <> '[]';
