/** Whether this process still takes work. */
export class Lifecycle {
  stopping = false;
}
