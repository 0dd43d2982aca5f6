import type BaseViewer from 'bpmn-js/lib/BaseViewer';
import { type Tongue } from '../language/language';
import { DiagramHost, type HostServices } from './diagram-host';
import { createViewer } from './viewer';

/**
 * Draws a diagram out of sight and hands it back as bpmn-js saves it. Loaded when a file is asked for.
 * @throws the error of bpmn-js when the file cannot be drawn
 */
export async function drawSvg(xml: string, tongue: Tongue): Promise<string> {
  const container = document.createElement('div');
  container.style.cssText = 'position: fixed; width: 1px; height: 1px; overflow: hidden; visibility: hidden';
  container.setAttribute('aria-hidden', 'true');
  document.body.append(container);
  const host = new DiagramHost(createViewer(container) as unknown as BaseViewer<HostServices>, container);
  try {
    host.speak(tongue);
    await host.open(xml);
    return (await host.viewer.saveSVG()).svg;
  } finally {
    host.destroy();
    container.remove();
  }
}
