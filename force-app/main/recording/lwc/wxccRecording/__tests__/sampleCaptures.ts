/** One file as the Captures API lists it. */
export interface SampleFile {
  readonly id?: string;
  readonly callType?: string;
  readonly from?: number;
  readonly to?: number;
  readonly segment?: boolean;
  readonly link?: string | null;
  readonly sensitive?: boolean;
  readonly stereo?: boolean;
}

export const SECRET = 'X-Amz-Signature=5ecret';

/** An entry of `recording`; times in s. */
export function sampleFile(file: SampleFile = {}): unknown {
  const { id = 'r1', callType = 'main', from = 100, to = 130, segment = false, sensitive = false } = file;
  const link = file.link === undefined ? `https://files.example/${id}.wav?${SECRET}` : file.link;
  return {
    ...{ id, segment },
    attributes: {
      ...{ fileName: `${id}.wav`, filePath: link, startTime: from * 1000, stopTime: to * 1000, callType, sensitive },
      ...(file.stereo ? { channel1: 'Agent', channel2: '+1415…42' } : {}),
    },
  };
}

/** `data` of the Captures API for one call. */
export function sampleCaptures(files: readonly SampleFile[] = [{}], transcription: readonly unknown[] = []): unknown[] {
  return [{ taskId: 'int-1', recording: files.map(sampleFile), transcription }];
}
