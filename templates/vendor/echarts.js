// What the report draws with, and nothing else: bars and lines on a grid, with
// tooltips, as SVG. build.sh bundles it into echarts.min.js.
export { init } from 'echarts/core';
import { use } from 'echarts/core';
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
use([BarChart, LineChart, GridComponent, TooltipComponent, SVGRenderer]);
