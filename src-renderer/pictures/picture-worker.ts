import { doJob, type Job } from './picture-job';

const answer = async (job: Job) => self.postMessage(await doJob(job));

// One job at a time: whoever asks waits for the answer before asking again.
self.addEventListener('message', ({ data }: MessageEvent<Job>) => void answer(data));
