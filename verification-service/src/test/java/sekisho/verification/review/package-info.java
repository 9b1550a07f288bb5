/** Every move at the desk, allowed or not. */
package sekisho.verification.review;
