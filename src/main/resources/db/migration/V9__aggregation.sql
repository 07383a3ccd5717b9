-- How votes become labels: the name of an aggregator, or auto.
alter table project add column aggregation varchar(100) default 'auto' not null;
