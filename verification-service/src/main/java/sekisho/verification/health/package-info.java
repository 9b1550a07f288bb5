/** The door to whoever asks whether this service is ready: only when it could judge a draft now. */
package sekisho.verification.health;
