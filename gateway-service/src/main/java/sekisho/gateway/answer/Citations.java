package sekisho.gateway.answer;

import java.time.LocalDate;
import java.util.List;

/** The memory of what released answers cite. Every method is one transaction; an outage is thrown. */
public interface Citations {

    /**
     * Looks at the citations of answers nobody has looked at since their release.
     *
     * @param most provisions at once
     * @return the marks that changed
     */
    List<Marked> weigh(int most, LocalDate today);

    /** Turns the changes whose day has come from told into happened; returns them. */
    List<Marked> fallDue(LocalDate today);
}
