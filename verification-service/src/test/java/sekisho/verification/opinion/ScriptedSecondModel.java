package sekisho.verification.opinion;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import sekisho.verification.gate.SecondOpinion.Absence;
import sekisho.verification.opinion.Opinion.Statement;

/** A second model that answers as it is told, and remembers what it was shown. */
public final class ScriptedSecondModel implements SecondModel {

    private final BiFunction<Brief, Duration, Reply> script;
    private final List<Brief> shown = new CopyOnWriteArrayList<>();

    private ScriptedSecondModel(BiFunction<Brief, Duration, Reply> script) {
        this.script = script;
    }

    public static ScriptedSecondModel answering(BiFunction<Brief, Duration, Reply> script) {
        return new ScriptedSecondModel(script);
    }

    public static ScriptedSecondModel silent(Absence reason) {
        return new ScriptedSecondModel((brief, within) -> new Reply.Silent(reason));
    }

    /** Says this text and quotes it, from whatever provision holds it. */
    public static ScriptedSecondModel quoting(String words) {
        return new ScriptedSecondModel((brief, within) -> brief.provisions().stream()
                .filter(provision -> provision.passage().text().contains(words))
                .findFirst()
                .<Reply>map(provision ->
                        new Reply.Told(new Opinion.Answers(List.of(new Statement(words, provision.label(), words)))))
                .orElseGet(() -> new Reply.Told(new Opinion.CannotTell())));
    }

    public List<Brief> shown() {
        return shown;
    }

    @Override
    public Reply ask(Brief brief, Duration within) {
        shown.add(brief);
        return script.apply(brief, within);
    }
}
