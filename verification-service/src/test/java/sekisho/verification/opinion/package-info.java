/** Second models written by hand, and what is made of their answers. */
package sekisho.verification.opinion;
