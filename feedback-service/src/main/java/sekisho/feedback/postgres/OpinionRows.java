package sekisho.feedback.postgres;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import sekisho.feedback.intake.Opinion;
import sekisho.feedback.intake.Opinions;

/** Opinions in PostgreSQL. */
@ApplicationScoped
public class OpinionRows implements PanacheRepositoryBase<OpinionRow, String>, Opinions {

    @Override
    public void put(Opinion opinion) {
        getEntityManager()
                .createNativeQuery("""
                        insert into opinion (opinion_id, question_id, region, document, given_at)
                        values (:id, :question, :region, cast(:document as jsonb), :given) on conflict do nothing""")
                .setParameter("id", opinion.opinionId())
                .setParameter("question", opinion.questionId())
                .setParameter("region", opinion.region().suffix())
                .setParameter("document", Documents.write(opinion))
                .setParameter("given", opinion.givenAt())
                .executeUpdate();
    }

    @Override
    public List<Opinion> waitingOn(Collection<String> questionIds) {
        return taken("question_id in (:questions)", query -> query.setParameter("questions", questionIds));
    }

    @Override
    public List<Opinion> overdue(int limit) {
        return taken(
                "question_id in (select question_id from question_file where draft is not null)",
                query -> query.setMaxResults(limit));
    }

    @Override
    public void resolved(String opinionId, Instant at) {
        update("waiting = false, resolvedAt = ?1 where opinionId = ?2", at, opinionId);
    }

    @Override
    public List<Opinion> giveUpBefore(Instant moment, int limit) {
        List<Opinion> hopeless = taken(
                "given_at < :moment",
                query -> query.setParameter("moment", moment).setMaxResults(limit));
        hopeless.forEach(opinion -> update("waiting = false where opinionId = ?1", opinion.opinionId()));
        return hopeless;
    }

    private interface Binding {
        void bind(Query query);
    }

    @SuppressWarnings("unchecked")
    private List<Opinion> taken(String where, Binding binding) {
        Query query = getEntityManager()
                .createNativeQuery(
                        "select * from opinion where waiting and " + where
                                + " order by given_at for update skip locked",
                        OpinionRow.class);
        binding.bind(query);
        return ((List<OpinionRow>) query.getResultList())
                .stream().map(OpinionRow::opinion).toList();
    }
}
