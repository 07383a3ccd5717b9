-- What a sample says, where it is a text. A row each, so that lists of samples stay light.
create table sample_text (
    project_id bigint  not null,
    ordinal    integer not null,
    content    varchar(1000000) not null,
    primary key (project_id, ordinal),
    foreign key (project_id, ordinal) references sample (project_id, ordinal) on delete cascade
);
