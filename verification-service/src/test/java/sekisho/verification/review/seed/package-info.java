/** Known-wrong drafts: how they are made, that they reach nobody, and what they measure. */
package sekisho.verification.review.seed;
