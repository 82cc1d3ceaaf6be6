import { answersAsServeDoes } from './support/servers/same-answers.ts';
import { startApache } from './support/servers/start-apache.ts';

answersAsServeDoes('Apache', startApache);
