package sekisho.contracts;

/** A fact that carries text of one region and may only travel on that region's topics (residency). */
public interface RegionalFact {

    /** The region whose topics carry this fact. */
    Region region();
}
