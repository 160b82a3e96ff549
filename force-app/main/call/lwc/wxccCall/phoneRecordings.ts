/** Recordings by the Desktop's own session: for supervisors. */
export interface PhoneRecordings {
  /**
   * The recordings of a call, as the Captures API answers. It holds addresses that anybody could listen with: to be played,
   * and given to nobody.
   * @throws WxccError what the Desktop says
   */
  fetch(interactionId: string): Promise<unknown>;
}
