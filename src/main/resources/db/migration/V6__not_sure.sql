-- Answers that leave several classes possible: their ids, ascending, each between commas (",3,7,").
alter table annotation add column candidates varchar(8000);
