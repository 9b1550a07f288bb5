package sekisho.house;

import java.util.List;

/** One rule of the house, asked of one file at a time. */
@FunctionalInterface
interface Rule {

    List<Offence> offences(Source source);
}
