-- Askers are told of every answer whose law has changed, however old the answer is.
create index question_by_law_change on question (asker, id desc) where law_revision > 0;
