/** What was asked while the page is open: when each question began, and which belong to one conversation. */

const asked = new Map();

export const thread = {
  /** A question was accepted. */
  asked(id, { began, text, conversationId }) {
    asked.set(id, { id, began, text, conversationId: conversationId ?? null });
  },

  /** The server told which conversation it belongs to. */
  belongs(id, text, conversationId) {
    asked.set(id, { began: null, ...asked.get(id), id, text, conversationId: conversationId ?? null });
  },

  /** When the question left this page, in milliseconds; null if it was asked elsewhere. */
  beganAt(id) {
    return asked.get(id)?.began ?? null;
  },

  /** Earlier questions of the same conversation, oldest first. */
  before(id) {
    const conversationId = asked.get(id)?.conversationId;
    if (!conversationId) return [];
    const all = [...asked.values()].filter((one) => one.conversationId === conversationId);
    return all.slice(0, all.findIndex((one) => one.id === id));
  },
};
