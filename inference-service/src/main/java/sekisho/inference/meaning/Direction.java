package sekisho.inference.meaning;

import java.util.Arrays;
import java.util.Base64;

/**
 * A direction in the space of one model, one signed byte per dimension. All directions have nearly the same length, so
 * that their dot product orders them as their cosine does. Immutable.
 */
public final class Direction {

    /** Length every direction is brought to: a component of a third of the whole still fits into a byte. */
    static final double LENGTH = 360;

    /** A direction told by others whose length is this close to {@link #LENGTH} is taken as it is. */
    private static final double TOLERANCE = 0.02;

    private final byte[] components;

    private Direction(byte[] components) {
        this.components = components;
    }

    /** The direction of a vector of any length but zero. */
    public static Direction of(float[] vector) {
        double scale = LENGTH / Math.sqrt(squares(vector));
        if (!Double.isFinite(scale)) {
            throw new IllegalArgumentException("a vector without direction");
        }
        byte[] components = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            components[i] = (byte) Math.clamp(Math.round(vector[i] * scale), -Byte.MAX_VALUE, Byte.MAX_VALUE);
        }
        return new Direction(components);
    }

    /** The direction of components told by others. */
    public static Direction of(byte[] told) {
        float[] vector = new float[told.length];
        for (int i = 0; i < told.length; i++) {
            vector[i] = told[i];
        }
        double length = Math.sqrt(squares(vector));
        return Math.abs(length / LENGTH - 1) < TOLERANCE ? new Direction(told.clone()) : of(vector);
    }

    /** @throws IllegalArgumentException if it is not base64 of a direction */
    public static Direction ofBase64(String told) {
        return of(Base64.getDecoder().decode(told));
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(components);
    }

    public byte[] components() {
        return components.clone();
    }

    public int dimensions() {
        return components.length;
    }

    /** Cosine of the angle to components of the same model; −1..1. */
    public double cosine(byte[] others) {
        long dot = 0;
        long mine = 0;
        long theirs = 0;
        for (int i = 0; i < components.length; i++) {
            dot += components[i] * others[i];
            mine += components[i] * components[i];
            theirs += others[i] * others[i];
        }
        return dot / Math.sqrt((double) mine * theirs);
    }

    private static double squares(float[] vector) {
        double sum = 0;
        for (float component : vector) {
            sum += (double) component * component;
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Direction that && Arrays.equals(components, that.components);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(components);
    }
}
